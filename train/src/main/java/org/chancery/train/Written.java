package org.chancery.train;

import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The weights of a network that {@link StoryFiles} wrote, to learn on from: what was cut to bytes
 * comes back as near as bytes are. Values stand in a file in the order in which its graph was
 * built.
 */
final class Written {
  private final Map<String, Tensor> out = new LinkedHashMap<>();
  private Iterator<TensorProto> values = Map.<String, TensorProto>of().values().iterator();

  private Written() {}

  /**
   * All that was learnt, by name.
   *
   * @param folder where the files are
   * @param layers how many the encoder has
   * @throws IOException if a file is missing or is none that was written so
   */
  static Map<String, Tensor> story(Path folder, int layers) throws IOException {
    Written all = new Written();
    all.open(folder.resolve("story-encoder.onnx"));
    all.encoder(layers);
    all.open(folder.resolve("triggers.onnx"));
    all.linear("trigger");
    all.open(folder.resolve("tellings.onnx"));
    all.linear("status1");
    all.linear("status2");
    all.linear("stance");
    all.linear("source");
    all.floats("pointer.bilinear");
    all.linear("target");
    return all.out;
  }

  private void open(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      // Whole numbers are shapes and places, and what is alone is a constant: neither is learnt.
      values =
          NetworkFile.read(in).getGraph().getInitializerList().stream()
              .filter(t -> t.getDataType() != DataType.INT64.getNumber())
              .filter(t -> t.getRawData().size() > Float.BYTES)
              .iterator();
    }
  }

  private void encoder(int layers) throws IOException {
    floats("positions");
    floats("shapes");
    norm("norm");
    for (int i = 0; i < layers; i++) {
      attention(i);
      linear(i + ".o");
      norm(i + ".norm1");
      linear(i + ".inner");
      linear(i + ".outer");
      norm(i + ".norm2");
    }
  }

  private void norm(String name) throws IOException {
    floats(name + ".w");
    floats(name + ".b");
  }

  /** Queries, keys and values stand side by side, and queries are scaled. */
  private void attention(int layer) throws IOException {
    Tensor weight = matrix();
    Tensor bias = Tensor.of(next());
    int width = weight.rows();
    double scale = Math.sqrt((double) width / EncoderNetwork.ATTENTION);
    String[] names = {"q", "k", "v"};
    for (int i = 0; i < names.length; i++) {
      double by = i == 0 ? scale : 1;
      out.put(layer + "." + names[i] + ".w", columns(weight, i * width, width, by));
      Tensor row = new Tensor(new long[] {1, bias.values().length}, bias.values());
      Tensor own = columns(row, i * width, width, by);
      out.put(layer + "." + names[i] + ".b", new Tensor(new long[] {width}, own.values()));
    }
  }

  private static Tensor columns(Tensor all, int from, int count, double by) {
    float[] own = new float[all.rows() * count];
    for (int i = 0; i < own.length; i++) {
      own[i] = (float) (all.values()[i / count * all.columns() + from + i % count] * by);
    }
    return new Tensor(new long[] {all.rows(), count}, own);
  }

  private void linear(String name) throws IOException {
    out.put(name + ".w", matrix());
    floats(name + ".b");
  }

  private void floats(String name) throws IOException {
    out.put(name, Tensor.of(next()));
  }

  private TensorProto next() throws IOException {
    if (!values.hasNext()) {
      throw new IOException("the file is not of a network that this program wrote");
    }
    return values.next();
  }

  /** Bytes, then a scale for each column. */
  private Tensor matrix() throws IOException {
    TensorProto bytes = next();
    float[] scales = Tensor.of(next()).values();
    byte[] raw = bytes.getRawData().toByteArray();
    float[] all = new float[raw.length];
    for (int i = 0; i < raw.length; i++) {
      all[i] = raw[i] * scales[i % scales.length];
    }
    return new Tensor(Tensor.shape(bytes), all);
  }
}
