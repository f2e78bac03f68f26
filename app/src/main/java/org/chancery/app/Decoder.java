package org.chancery.app;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.chancery.article.RawDocument;
import org.chancery.article.UnreadableException;
import org.jspecify.annotations.Nullable;

final class Decoder {
  private Decoder() {}

  static RawDocument decode(
      String id,
      byte[] bytes,
      @Nullable String source,
      @Nullable LocalDate published,
      Limits limits)
      throws UnreadableException {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.isBlank()) {
      throw new UnreadableException("is empty: give a page or a text");
    }
    return new RawDocument(id, source, published, RawDocument.Format.TEXT, text);
  }
}
