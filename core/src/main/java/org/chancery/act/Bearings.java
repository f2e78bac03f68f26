package org.chancery.act;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chancery.actor.Cast;
import org.chancery.actor.Mention;
import org.chancery.actor.Party;
import org.chancery.proposition.Scene;
import org.jspecify.annotations.Nullable;

/**
 * Whom a story is about, for acts whose sentence names one side only. It answers only where the
 * story leaves no choice.
 */
final class Bearings {
  private final Map<String, Integer> mentions = new LinkedHashMap<>();

  /** Being acted upon tells more of whom a story is about than being named. */
  private static final int TARGET_WEIGHT = 4;

  private @Nullable String lastActor;
  private @Nullable Integer lastCount;
  private final Map<String, Integer> targets = new HashMap<>();
  private final Map<String, String> partner = new HashMap<>();

  Bearings(List<Scene> scenes) {
    for (Scene scene : scenes) {
      Cast cast = scene.cast();
      for (Mention m : cast.mentions().values()) {
        for (Party p : m.parties()) {
          if (p.isKnown()) {
            mentions.merge(p.code() == null ? p.label() : p.code(), 1, Integer::sum);
          }
        }
      }
    }
  }

  /**
   * Notes an act that the story has just told.
   *
   * @param count how many it concerned, null if not said
   */
  void told(Parties parties, @Nullable Integer count) {
    lastCount = count == null ? lastCount : count;
    String other = parties.counterparty();
    if (other != null) {
      targets.merge(other, TARGET_WEIGHT, Integer::sum);
      lastActor = parties.actor();
      partner.put(parties.actor(), other);
      partner.put(other, parties.actor());
    }
  }

  /** How many the act told last concerned, null if none said so. */
  @Nullable Integer lastCount() {
    return lastCount;
  }

  /** Who acted in the act told last, null before the first. */
  @Nullable String lastActor() {
    return lastActor;
  }

  /** The party with which the story has paired this one last, else its other main party. */
  @Nullable String partnerOf(String party) {
    String paired = partner.get(party);
    return paired != null ? paired : otherMain(party);
  }

  /** The two parties that the story speaks of most; empty unless both come up twice. */
  List<String> mainPair() {
    List<String> top =
        mentions.entrySet().stream()
            .filter(e -> e.getValue() > 1)
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .limit(2)
            .map(Map.Entry::getKey)
            .toList();
    return top.size() == 2 ? top : List.of();
  }

  private @Nullable String otherMain(String party) {
    String best = null;
    int most = 1;
    for (Map.Entry<String, Integer> e : mentions.entrySet()) {
      int weight = e.getValue() + targets.getOrDefault(e.getKey(), 0);
      if (!e.getKey().equals(party) && weight > most) {
        best = e.getKey();
        most = weight;
      }
    }
    return best;
  }
}
