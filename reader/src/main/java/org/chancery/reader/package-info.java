/** The reader model: one encoder run by ONNX Runtime, and the heads that read trees from it. */
@NullMarked
package org.chancery.reader;

import org.jspecify.annotations.NullMarked;
