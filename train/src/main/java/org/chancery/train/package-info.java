/**
 * The training of the reader model: trees in, two ONNX files out. A straight line: {@link
 * org.chancery.train.Treebanks} reads gold trees, {@link org.chancery.train.Batches} cuts them into
 * steps, {@link org.chancery.train.TreeNetwork} scores them, {@link
 * org.chancery.train.TreeTraining} learns, {@link org.chancery.train.OnnxFiles} writes what the
 * reader runs.
 */
@NullMarked
package org.chancery.train;

import org.jspecify.annotations.NullMarked;
