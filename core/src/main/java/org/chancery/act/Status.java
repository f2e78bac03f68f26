package org.chancery.act;

/** How far an act has come, as the text has it. */
public enum Status {
  /** Ordered, decided, declared, to come. */
  ANNOUNCED("announced"),
  /** Complete in the text. */
  CARRIED_OUT("carried out"),
  /** Threatened or made conditional by the one who would act. */
  THREATENED("threatened"),
  /** An order withdrawn, dropped or disowned. */
  REVERSED("reversed"),
  /** Said not to have happened. */
  DENIED("denied");

  private final String word;

  Status(String word) {
    this.word = word;
  }

  /** The word that the output uses. */
  public String word() {
    return word;
  }
}
