package org.chancery.app.report;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.chancery.Reading;
import org.chancery.app.words.ActLines;
import org.chancery.app.words.PartyNames;
import org.chancery.app.words.ScreenLines;
import org.chancery.app.words.ScreenLines.Ink;
import org.chancery.claim.Claim;
import org.chancery.claim.Contradiction;

/** Who says what, and who contradicts whom. */
final class Sayings {
  private final PartyNames names;

  Sayings(PartyNames names) {
    this.names = names;
  }

  /** Writes both sections; nothing without claims. */
  void write(ScreenLines page, Reading reading) {
    claims(page, reading.claims());
    contradictions(page, reading);
  }

  private void claims(ScreenLines page, List<Claim> claims) {
    if (claims.isEmpty()) {
      return;
    }
    page.heading("CLAIMS");
    for (Claim claim : claims) {
      String about = claim.about().isEmpty() ? "" : " about " + String.join(" ", claim.about());
      page.entry(
          "\u2013",
          Ink.DIM,
          said(claim) + " " + claim.stance().name().toLowerCase(Locale.ROOT),
          Ink.PLAIN,
          claim.id() + about);
      page.line(6, claim.quote(), Ink.PLAIN);
    }
  }

  private String said(Claim claim) {
    if (claim.speaker() == null) {
      return claim.party() == null ? "Somebody" : names.name(claim.party());
    }
    return ActLines.speaker(claim.speaker(), claim.party());
  }

  private void contradictions(ScreenLines page, Reading reading) {
    if (reading.contradictions().isEmpty()) {
      return;
    }
    page.heading("CONTRADICTIONS");
    Map<String, Claim> claims = new HashMap<>();
    reading.claims().forEach(c -> claims.put(c.id(), c));
    for (Contradiction contradiction : reading.contradictions()) {
      String sides =
          contradiction.claims().stream()
              .map(id -> claims.containsKey(id) ? said(claims.get(id)) : id)
              .collect(Collectors.joining(" against "));
      String about = contradiction.about();
      String where = about == null || about.equals(contradiction.why()) ? "" : " about " + about;
      page.entry(
          "\u2260",
          Ink.YELLOW,
          sides + (contradiction.why().isBlank() ? "" : ": " + contradiction.why()),
          Ink.PLAIN,
          String.join(" ", contradiction.claims()) + where);
    }
  }
}
