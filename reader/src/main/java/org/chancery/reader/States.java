package org.chancery.reader;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;

/**
 * What the encoder made of a run of pieces, kept where the native library has it: the heads take it
 * from there.
 */
final class States implements AutoCloseable {
  private final OrtSession.Result result;

  States(OrtSession.Result result) {
    this.result = result;
  }

  OnnxTensor tensor() {
    return (OnnxTensor) result.get("states").orElseThrow();
  }

  /** Rows of numbers, one a word: the middle of its first and last piece, as the heads see it. */
  float[] words(Pieces pieces) {
    FloatBuffer all = tensor().getFloatBuffer();
    long[] firsts = pieces.firsts();
    long[] lasts = pieces.lasts();
    int width = all.remaining() / pieces.ids().length;
    float[] out = new float[firsts.length * width];
    for (int w = 0; w < firsts.length; w++) {
      for (int i = 0; i < width; i++) {
        float first = all.get((int) firsts[w] * width + i);
        float last = all.get((int) lasts[w] * width + i);
        out[w * width + i] = (first + last) / 2;
      }
    }
    return out;
  }

  @Override
  public void close() {
    result.close();
  }
}
