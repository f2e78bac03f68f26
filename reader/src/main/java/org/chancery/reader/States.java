package org.chancery.reader;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtSession;

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

  @Override
  public void close() {
    result.close();
  }
}
