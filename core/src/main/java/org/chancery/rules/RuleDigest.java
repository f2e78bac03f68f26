package org.chancery.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A short name for exactly these rules: two readings with the same digest and the same parser were
 * made alike.
 */
public final class RuleDigest {
  private static final int DIGITS = 12;

  /** What shows rules and is none: examples, their parses, schemas. */
  private static final Set<String> SHOWING = Set.of("examples/", "parses/", "schema/");

  private RuleDigest() {}

  /**
   * The digest of the rules that ship with the program.
   *
   * @return the first twelve hexadecimal digits of a SHA-256 over names and contents
   */
  public static String shipped() {
    URL known = RuleDigest.class.getResource("/rules/words.yaml");
    if (known == null) {
      throw new RuleException(
          "rules/words.yaml", "file", "missing; build again so that it is packed");
    }
    try {
      URI uri = known.toURI();
      if (!uri.getScheme().equals("jar")) {
        return of(Path.of(uri).resolveSibling(""));
      }
      // A file system of its own: the shared one of this address may be open elsewhere.
      String jar = uri.getRawSchemeSpecificPart();
      Path path = Path.of(URI.create(jar.substring(0, jar.indexOf("!/"))));
      try (FileSystem files = FileSystems.newFileSystem(path)) {
        return of(files.getPath("/rules"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The digest of a folder of rules; examples and their frozen parses are no rules.
   *
   * @param rules the folder
   * @throws IOException if a file cannot be read
   */
  public static String of(Path rules) throws IOException {
    Map<String, Path> sorted = new TreeMap<>();
    try (Stream<Path> found = Files.walk(rules)) {
      for (Path p : found.filter(Files::isRegularFile).toList()) {
        sorted.put(rules.relativize(p).toString().replace('\\', '/'), p);
      }
    }
    sorted.keySet().removeIf(name -> SHOWING.stream().anyMatch(name::startsWith));
    MessageDigest sha = sha256();
    for (Map.Entry<String, Path> e : sorted.entrySet()) {
      add(sha, e.getKey().getBytes(StandardCharsets.UTF_8));
      add(sha, Files.readAllBytes(e.getValue()));
    }
    return named(sha);
  }

  /**
   * The digest of rules above others.
   *
   * @param below digest of those below
   * @param files contents by name
   */
  static String of(String below, Map<String, String> files) {
    MessageDigest sha = sha256();
    add(sha, below.getBytes(StandardCharsets.UTF_8));
    new TreeMap<>(files)
        .forEach(
            (name, text) -> {
              add(sha, name.getBytes(StandardCharsets.UTF_8));
              add(sha, text.getBytes(StandardCharsets.UTF_8));
            });
    return named(sha);
  }

  private static String named(MessageDigest sha) {
    return HexFormat.of().formatHex(sha.digest()).substring(0, DIGITS);
  }

  /** Lengths keep the end of one file and the start of the next apart. */
  private static void add(MessageDigest sha, byte[] bytes) {
    sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    sha.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
