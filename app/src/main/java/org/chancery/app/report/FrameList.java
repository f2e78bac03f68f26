package org.chancery.app.report;

import java.util.List;
import java.util.function.Predicate;
import org.chancery.Knowledge;
import org.chancery.app.words.ScreenLines;
import org.chancery.app.words.ScreenLines.Ink;
import org.chancery.event.Frame;

/** Lists frames with where they stand and what they accept and reject. */
final class FrameList {
  private static final int EXAMPLES = 3;

  private final ScreenLines page;
  private final Knowledge knowledge;

  FrameList(ScreenLines page, Knowledge knowledge) {
    this.page = page;
    this.knowledge = knowledge;
  }

  /** Writes those that are wanted. */
  void write(Predicate<Frame> wanted) {
    List<Frame> found = knowledge.frames().all().stream().filter(wanted).toList();
    page.heading("FRAMES THAT MAKE IT");
    if (found.isEmpty()) {
      page.line(2, "none by itself", Ink.DIM);
    }
    for (Frame f : found) {
      String makes = f.hidden() ? "" : " (" + f.type() + (f.mode() == null ? "" : " " + f.mode());
      String cameo = f.hidden() ? "" : ", " + f.cameo() + ")";
      page.entry("\u2013", Ink.DIM, f.id() + makes + cameo, Ink.PLAIN, f.file());
      f.accept().stream().limit(EXAMPLES).forEach(e -> page.line(6, e, Ink.PLAIN));
      f.reject().stream().limit(EXAMPLES).forEach(e -> page.line(6, "not: " + e, Ink.DIM));
    }
  }
}
