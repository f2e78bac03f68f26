package org.chancery.actor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Parties out of codes of the CAMEO family, in which three letters for who it is are followed by
 * three for each of its roles: USAGOV is the government of USA.
 */
final class CameoCodes {
  private static final int LETTERS = 3;

  /** Roles of CAMEO and PLOVER; also what stands first where there is no country. */
  private static final Set<String> ROLES =
      Set.of(
          "GOV", "MIL", "REB", "OPP", "PTY", "LEG", "JUD", "COP", "SPY", "MED", "EDU", "BUS", "CRM",
          "CVL", "ELI", "LAB", "REF", "AGR", "HLH", "DEV", "ENV", "HRI", "SET", "UAF", "INS", "SEP",
          "IGO", "NGO", "MOD", "RAD");

  /** What codes of their own say in ours: a movement, an organisation, a company. */
  private static final List<List<String>> STANDS_FOR =
      List.of(
          List.of("NGM", "NGO"), List.of("IMG", "UAF"), List.of("MNC", "BUS"), List.of("INT", ""));

  private CameoCodes() {}

  /**
   * The parties of a code.
   *
   * @param code several are separated by a slash
   * @param name what to call a party
   * @param nobody the party of the codes that say that nobody is meant: three signs, no letters
   * @return one or more
   */
  static List<Party> parties(String code, String name, Party nobody) {
    List<Party> out = new ArrayList<>();
    for (String one : code.toUpperCase(Locale.ROOT).split("/")) {
      if (one.chars().anyMatch(Character::isLetter)) {
        out.add(party(one, name));
      }
    }
    return out.isEmpty() ? List.of(nobody) : out;
  }

  private static Party party(String code, String name) {
    String first = code.substring(0, Math.min(LETTERS, code.length()));
    for (List<String> known : STANDS_FOR) {
      if (known.get(0).equals(first)) {
        String sector = known.get(1);
        return new Party(code, sector.isEmpty() ? null : sector, name);
      }
    }
    if (ROLES.contains(first)) {
      return new Party(first.equals(code) ? null : code, first, name);
    }
    String roles = code.substring(first.length());
    return new Party(first, roles.isEmpty() ? null : sector(roles), name);
  }

  /** The sector that roles begin with, as far as one is known; else what they begin with. */
  static String sector(String roles) {
    List<String> all =
        Arrays.asList(roles.toUpperCase(Locale.ROOT).split("(?<=\\G.{" + LETTERS + "})"));
    return all.stream().filter(ROLES::contains).findFirst().orElse(all.get(0));
  }
}
