package org.chancery.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The state of a training in a file, replaced whole after each pass. */
final class Kept {
  private static final String DONE = "done";
  private static final String FIRST = "first ";
  private static final String SECOND = "second ";

  private final Path file;

  Kept(Path file) {
    this.file = file;
  }

  /**
   * How far a training has come.
   *
   * @param passes passes done
   * @param steps steps done
   */
  record State(int passes, int steps) {}

  void keep(Map<String, NDArray> parameters, AdamW adam, State state) throws IOException {
    Path next = file.resolveSibling(file.getFileName() + ".next");
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray done = manager.create(new int[] {state.passes(), state.steps()});
      done.setName(DONE);
      NDList all = new NDList(done);
      all.addAll(named("", parameters));
      all.addAll(named(FIRST, adam.first()));
      all.addAll(named(SECOND, adam.second()));
      try (OutputStream out = Files.newOutputStream(next)) {
        all.encode(out);
      }
    }
    Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Sets parameters and steps to what was kept; nothing done if nothing was. */
  State restore(Map<String, NDArray> parameters, AdamW adam) throws IOException {
    if (!Files.exists(file)) {
      return new State(0, 0);
    }
    try (NDManager manager = NDManager.newBaseManager();
        InputStream in = Files.newInputStream(file)) {
      Map<String, NDArray> all = new HashMap<>();
      NDList.decode(manager, in).forEach(a -> all.put(a.getName(), a));
      int[] state = Named.of(all, DONE).toIntArray();
      restored("", parameters, all);
      restored(FIRST, adam.first(), all);
      restored(SECOND, adam.second(), all);
      adam.resume(state[1]);
      return new State(state[0], state[1]);
    }
  }

  /**
   * Parameters alone, for a training that begins where another one ended.
   *
   * @throws IOException if nothing was kept
   */
  Map<String, Tensor> parameters(Set<String> names) throws IOException {
    try (NDManager manager = NDManager.newBaseManager();
        InputStream in = Files.newInputStream(file)) {
      Map<String, Tensor> all = new HashMap<>();
      for (NDArray a : NDList.decode(manager, in)) {
        if (names.contains(a.getName())) {
          all.put(a.getName(), new Tensor(a.getShape().getShape(), a.toFloatArray()));
        }
      }
      return all;
    }
  }

  private static NDList named(String before, Map<String, NDArray> arrays) {
    arrays.forEach((name, a) -> a.setName(before + name));
    return new NDList(arrays.values());
  }

  private static void restored(
      String before, Map<String, NDArray> arrays, Map<String, NDArray> kept) {
    arrays.forEach((name, a) -> a.set(Named.of(kept, before + name).toFloatArray()));
  }
}
