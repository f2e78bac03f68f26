package org.chancery.app.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.chancery.app.store.PublicId;

/** Addresses of pages on this server. Ids and names are data from outside: they go in encoded. */
public final class Links {
  private Links() {}

  /** The page of a story. */
  public static String story(String id) {
    return "/story?id=" + encoded(PublicId.of(id));
  }

  /** The page of a pair; the order of the two does not matter. */
  public static String pair(String a, String b) {
    return plain(a) && plain(b)
        ? "/pair/" + a + "/" + b
        : "/pair?a=" + encoded(a) + "&b=" + encoded(b);
  }

  /** The deadlines of a pair as a calendar. */
  static String calendar(String a, String b) {
    return plain(a) && plain(b)
        ? "/pair/" + a + "/" + b + "/deadlines.ics"
        : "/deadlines.ics?a=" + encoded(a) + "&b=" + encoded(b);
  }

  // A code can stand in a path; a name may hold what a path must not.
  private static boolean plain(String label) {
    return label.matches("[A-Za-z0-9]{2,12}");
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("%2F", "/");
  }
}
