package org.chancery.reader;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import java.util.List;
import java.util.Map;

/** The dear part of the model: it gives each piece a state, from which all heads read. */
final class Encoder implements AutoCloseable {
  private final Network network;
  private final PieceTable table;

  /**
   * Opens an encoder.
   *
   * @param file which of the files it is
   * @throws ReaderModelException if it cannot be used
   */
  Encoder(ModelFiles files, String file) {
    table = files.table();
    network = new Network(files, file);
    network.check(List.of("rows", "shapes"), List.of("states"));
  }

  /** The states of the pieces; the caller closes them once every head has read. */
  States encode(Pieces pieces) {
    try (OnnxTensor rows = network.rows(table.rows(pieces.ids()), table.columns());
        OnnxTensor shapes = network.row(pieces.shapes())) {
      return new States(network.run(Map.of("rows", rows, "shapes", shapes)));
    } catch (OrtException e) {
      throw network.failed(e);
    }
  }

  @Override
  public void close() {
    network.close();
  }
}
