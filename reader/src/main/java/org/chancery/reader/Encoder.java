package org.chancery.reader;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import java.util.List;
import java.util.Map;

/** The dear part of the model: it gives each piece a state, from which all heads read. */
final class Encoder implements AutoCloseable {
  private final Network network;

  /**
   * Opens the encoder.
   *
   * @throws ReaderModelException if it cannot be used
   */
  Encoder(ModelFiles files) {
    network = new Network(files, ModelFiles.ENCODER);
    network.check(List.of("pieces", "shapes"), List.of("states"));
  }

  /** The states of the pieces; the caller closes them once every head has read. */
  States encode(Pieces pieces) {
    try (OnnxTensor ids = network.row(pieces.ids());
        OnnxTensor shapes = network.row(pieces.shapes())) {
      return new States(network.run(Map.of("pieces", ids, "shapes", shapes)));
    } catch (OrtException e) {
      throw network.failed(e);
    }
  }

  @Override
  public void close() {
    network.close();
  }
}
