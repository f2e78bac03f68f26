package org.chancery.act;

/**
 * What an act rests on in law.
 *
 * @param name an article as "VCDR 9" or "VCCR 23", or an organisation's own rule
 */
public record LegalBasis(String name) {
  private static final String CONSULAR = "VCCR ";

  /** Whether it is an article of the Vienna Convention on Consular Relations. */
  public boolean isConsular() {
    return name.startsWith(CONSULAR);
  }

  @Override
  public String toString() {
    return name;
  }
}
