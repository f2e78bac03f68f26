package org.chancery.app.readers;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The sections whose reading is counted, with their parts. Nothing else can get into the store. */
enum Section {
  FRONT("Front page", "latest", "due", "contradictions"),
  STORIES("All stories"),
  STORY("Story", "text", "acts", "events", "claims"),
  PAIRS("All pairs"),
  PAIR("Pair", "state", "timeline", "acts"),
  TRY("Try it", "reading"),
  ABOUT("About");

  private final String title;
  // List.of cannot be changed.
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<String> parts;

  Section(String title, String... parts) {
    this.title = title;
    this.parts = List.of(parts);
  }

  /** As it stands in addresses and in the store. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  String title() {
    return title;
  }

  List<String> parts() {
    return parts;
  }

  static Optional<Section> of(String code) {
    return Arrays.stream(values()).filter(s -> s.code().equals(code)).findFirst();
  }
}
