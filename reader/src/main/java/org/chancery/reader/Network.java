package org.chancery.reader;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * One network of the model, run by ONNX Runtime. A run works in the thread that asks for it and
 * shares nothing that is locked, so that several threads run it side by side; one input gives the
 * same output whatever else runs.
 */
final class Network implements AutoCloseable {
  private final String name;
  private final OrtEnvironment environment;
  private final OrtSession session;
  private final Map<String, String> labels;

  /**
   * Opens a network.
   *
   * @throws ReaderModelException if the file is none, or if ONNX Runtime has no library for this
   *     machine
   */
  Network(ModelFiles files, String file) {
    name = files.name(file);
    byte[] bytes = files.read(file);
    environment = environment(Network::runtime);
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
      options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
      // Every sentence has another length: a plan of the memory for each would only pile up.
      options.setMemoryPatternOptimization(false);
      options.setDeterministicCompute(true);
      session = environment.createSession(bytes, options);
      labels = session.getMetadata().getCustomMetadata();
    } catch (OrtException e) {
      throw new ReaderModelException(
          name + " is no network that ONNX Runtime opens (" + oneLine(e) + "): train it anew", e);
    }
  }

  private static OrtEnvironment runtime() {
    return OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "chancery");
  }

  /** Loads the native library; where that fails, says so in a line that helps. */
  static OrtEnvironment environment(Supplier<OrtEnvironment> runtime) {
    try {
      return runtime.get();
    } catch (LinkageError | IllegalStateException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new ReaderModelException(
          "ONNX Runtime, which runs the reader model, has no library that loads on "
              + System.getProperty("os.name")
              + " "
              + System.getProperty("os.arch")
              + " ("
              + oneLine(cause)
              + "): use Linux (glibc), macOS or Windows on x86-64 or ARM64 with a temporary folder"
              + " that may hold programs, or name a library in -Donnxruntime.native.path=DIR",
          e);
    }
  }

  private static String oneLine(Throwable e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
  }

  /**
   * Labels that training wrote into the file.
   *
   * @throws ReaderModelException if there are none under that key
   */
  String label(String key) {
    String value = labels.get(key);
    if (value == null || value.isBlank()) {
      throw new ReaderModelException(name + " has no '" + key + "' in its metadata: train it anew");
    }
    return value;
  }

  /**
   * Refuses a network that takes or gives anything else.
   *
   * @throws ReaderModelException if it has other inputs or outputs
   */
  void check(List<String> inputs, List<String> outputs) {
    TreeSet<String> takes = new TreeSet<>(inputs);
    if (!session.getInputNames().equals(takes) || !session.getOutputNames().containsAll(outputs)) {
      throw new ReaderModelException(
          name
              + " takes "
              + new TreeSet<>(session.getInputNames())
              + " and gives "
              + new TreeSet<>(session.getOutputNames())
              + ", expected "
              + takes
              + " and "
              + new TreeSet<>(outputs)
              + ": train it anew");
    }
  }

  /** A row of numbers as the network takes it; the caller closes it. */
  OnnxTensor row(long[] numbers) throws OrtException {
    return OnnxTensor.createTensor(
        environment, LongBuffer.wrap(numbers), new long[] {numbers.length});
  }

  /** Rows of numbers as the network takes them; the caller closes it. */
  OnnxTensor rows(float[] numbers, int columns) throws OrtException {
    return OnnxTensor.createTensor(
        environment, FloatBuffer.wrap(numbers), new long[] {numbers.length / columns, columns});
  }

  /** The numbers of one output, row after row. */
  static float[] values(OrtSession.Result result, String output) {
    FloatBuffer buffer = ((OnnxTensor) result.get(output).orElseThrow()).getFloatBuffer();
    float[] out = new float[buffer.remaining()];
    buffer.get(out);
    return out;
  }

  /** All outputs; the caller closes them. */
  OrtSession.Result run(Map<String, OnnxTensor> inputs) throws OrtException {
    return session.run(inputs);
  }

  /** What to throw where a run fails. */
  ReaderModelException failed(OrtException e) {
    return new ReaderModelException(
        name + " fails on a sentence (" + oneLine(e) + "): please report it with the sentence", e);
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new ReaderModelException(name + " cannot be closed (" + oneLine(e) + ")", e);
    }
  }
}
