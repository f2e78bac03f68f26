package org.chancery.app.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Style sheets, scripts and pictures that ship with the program, held in memory under addresses
 * that change with their content. A request only ever looks an address up.
 */
final class Assets {
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml");

  private final Map<String, Asset> byAddress = new ConcurrentHashMap<>();
  private final Map<String, String> addresses = new ConcurrentHashMap<>();

  /** A file. */
  static final class Asset {
    /** Its media type. */
    final String type;

    private final byte[] bytes;

    Asset(String type, byte[] bytes) {
      this.type = type;
      this.bytes = bytes.clone();
    }

    /** Its content, from the start. */
    InputStream content() {
      return new ByteArrayInputStream(bytes);
    }
  }

  /** The address of a file in the folder {@code assets} of the class path. */
  String address(String name) {
    return addresses.computeIfAbsent(name, this::load);
  }

  private String load(String name) {
    int dot = name.lastIndexOf('.');
    String type = TYPES.get(name.substring(dot + 1));
    try (InputStream in = Assets.class.getResourceAsStream("/assets/" + name)) {
      if (in == null || type == null) {
        throw new IllegalArgumentException(
            "assets/" + name + ": expected a .css, .js or .svg file on the class path");
      }
      byte[] bytes = in.readAllBytes();
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      String mark = HexFormat.of().formatHex(digest, 0, 6);
      String address = "/assets/" + name.substring(0, dot) + "." + mark + name.substring(dot);
      byAddress.put(address, new Asset(type, bytes));
      return address;
    } catch (IOException e) {
      throw new UncheckedIOException("assets/" + name, e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The file at an address. */
  Optional<Asset> at(String address) {
    return Optional.ofNullable(byAddress.get(address));
  }
}
