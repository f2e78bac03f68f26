package org.chancery.ledger.values;

import org.chancery.claim.Claim;

/**
 * A claim as one story tells it.
 *
 * @param story which story
 * @param claim who says what, with the words
 */
public record ReportedClaim(Story story, Claim claim) {

  /** What names the claim within a book: the story's id, "#", the claim's id within the story. */
  public String key() {
    return story.id() + "#" + claim.id();
  }
}
