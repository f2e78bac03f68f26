package org.chancery.ledger.fold;

import java.util.ArrayList;
import java.util.List;
import org.chancery.ledger.law.Answers;
import org.chancery.ledger.law.Legality;
import org.chancery.ledger.values.DatedStep;
import org.chancery.ledger.values.Entry;
import org.chancery.ledger.values.Flag;
import org.chancery.ledger.values.Pair;
import org.chancery.ledger.values.Question;
import org.chancery.ledger.values.Relation;

/** Folds the acts that concern two parties into how they stand. */
public final class Fold {
  private final Legality law;
  private final Question question;

  public Fold(Legality law, Question question) {
    this.law = law;
    this.question = question;
  }

  /**
   * How two parties stand.
   *
   * @param entries all that concern the two, in the order of the ledger
   */
  public Relation relation(Pair pair, List<Entry> entries) {
    RelationFold relations = new RelationFold(law, pair);
    MissionFold missions = new MissionFold(law, pair);
    PostFold posts = new PostFold(law, pair);
    HeadcountFold staffs = new HeadcountFold(law, pair);
    ChannelFold channels = new ChannelFold(pair);
    Checks checks = new Checks(law);
    for (DatedStep m : DatedStep.of(entries, law::effect)) {
      checks.look(m, relations, missions.of(m), posts.of(m), posts.isUnsettled(m));
      relations.apply(m);
      missions.apply(m);
      posts.apply(m);
      staffs.apply(m);
      channels.apply(m);
    }
    List<Flag> flags = new ArrayList<>(checks.flags());
    flags.addAll(staffs.flags());
    return new Relation(
        pair,
        relations.diplomatic(),
        relations.consularRelation(),
        missions.missions(),
        posts.posts(),
        staffs.headcounts(),
        channels.channels(),
        new Deadlines(question).of(entries),
        entries,
        flags,
        new Answers(law).among(entries));
  }
}
