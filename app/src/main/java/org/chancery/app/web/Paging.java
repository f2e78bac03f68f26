package org.chancery.app.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items what stands on it
 * @param page its number, from 1
 * @param previous address of the page before, null on the first
 * @param next address of the page after, null on the last
 */
public record Paging<T>(List<T> items, int page, @Nullable String previous, @Nullable String next) {

  /** Cuts page {@code page} out of a list that holds at least all items up to its end, plus one. */
  static <T> Paging<T> of(List<T> all, int page, int size, String path) {
    int start = Math.min(all.size(), (page - 1) * size);
    int end = Math.min(all.size(), page * size);
    return new Paging<>(
        all.subList(start, end),
        page,
        page > 1 ? path + "?page=" + (page - 1) : null,
        all.size() > end ? path + "?page=" + (page + 1) : null);
  }
}
