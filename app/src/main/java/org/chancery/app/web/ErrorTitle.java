package org.chancery.app.web;

/** Headlines of error pages. */
final class ErrorTitle {
  private ErrorTitle() {}

  static String of(int status) {
    return switch (status) {
      case 400 -> "That request makes no sense";
      case 403 -> "That is not allowed";
      case 404 -> "Not found";
      case 405 -> "Not like that";
      case 408 -> "That took too long";
      case 413 -> "Too much at once";
      case 415 -> "Not in that form";
      case 421 -> "Wrong name";
      case 422 -> "That could not be read";
      case 429 -> "One at a time";
      case 500 -> "Our fault";
      case 503 -> "Busy";
      default -> status < 500 ? "That did not work" : "Our fault";
    };
  }
}
