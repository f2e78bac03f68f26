package org.chancery.app.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.chancery.app.store.Library;
import org.chancery.app.words.PartyNames;
import org.chancery.ledger.Ledger;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.SizeLimitHandler;

/** The web server: from {@link #start} to {@link #close}. */
public final class Server implements AutoCloseable {
  /** A connection that says nothing for so long is closed, in milliseconds. */
  private static final long IDLE = 10_000;

  private static final int CONNECTIONS = 500;
  private static final int HEADERS = 16 << 10;

  private final Javalin javalin;
  private final Trial trial;
  private final Bodies bodies;

  private Server(Javalin javalin, Trial trial, Bodies bodies) {
    this.javalin = javalin;
    this.trial = trial;
    this.bodies = bodies;
  }

  /**
   * What a server is made of.
   *
   * @param library the store
   * @param readiness how far it has come
   * @param reader reads pasted texts
   * @param plugins add pages and parts of pages
   * @param names names of codes
   * @param ledger answers what the stories make of relations
   * @param clock tells the day
   * @param demo whether the stories are examples
   * @param version of the program
   * @param log one line for each failure
   */
  public record Parts(
      Library library,
      Supplier<Readiness> readiness,
      StoryReader reader,
      List<Plugin> plugins,
      PartyNames names,
      Ledger ledger,
      Clock clock,
      boolean demo,
      String version,
      PrintStream log) {}

  /**
   * Starts listening.
   *
   * @param address where
   * @param host the same as it was given, which a browser may name
   * @param port 0 for any that is free
   * @throws io.javalin.util.JavalinException if the port cannot be bound
   */
  public static Server start(Parts parts, InetAddress address, String host, int port) {
    FormToken tokens = new FormToken(parts.clock());
    Assets assets = new Assets();
    PageRenderer pages = new PageRenderer(assets, tokens, parts);
    Trial trial = new Trial(parts.reader(), 2, 10);
    Bodies bodies = new Bodies();
    Guard guard = new Guard(tokens, bodies, host, address);
    Javalin javalin =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.http.maxRequestSize = Guard.MOST_BODY;
              config.http.defaultContentType = "text/plain; charset=utf-8";
              config.router.caseInsensitiveRoutes = false;
              config.jetty.modifyServer(server -> harden(server, pages));
              config.jetty.addConnector((server, http) -> connector(server, http, address, port));
              config.routes.before(Guard::headers);
              config.routes.before(guard::check);
              new Routes(parts, pages, trial).add(config);
              asset(config, assets);
              parts.plugins().forEach(p -> p.routes(config, pages));
              errors(config, pages, parts.log());
            });
    javalin.start();
    return new Server(javalin, trial, bodies);
  }

  /** The port that the server listens on. */
  public int port() {
    return javalin.port();
  }

  private static ServerConnector connector(
      org.eclipse.jetty.server.Server server,
      org.eclipse.jetty.server.HttpConfiguration http,
      InetAddress address,
      int port) {
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    http.setRequestHeaderSize(HEADERS);
    ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost(address.getHostAddress());
    connector.setPort(port);
    connector.setIdleTimeout(IDLE);
    return connector;
  }

  private static void harden(org.eclipse.jetty.server.Server server, PageRenderer pages) {
    server.addBean(new NetworkConnectionLimit(CONNECTIONS, server));
    server.setErrorHandler(new PlainErrors(pages));
    server.setStopTimeout(2_000);
    server.setHandler(new SizeLimitHandler(Guard.MOST_BODY, -1));
  }

  private static void asset(JavalinConfig config, Assets assets) {
    config.routes.get(
        "/assets/{name}",
        ctx -> {
          Assets.Asset asset = assets.at(ctx.path()).orElse(null);
          if (asset == null) {
            throw new HttpResponseException(404, "There is no such file.");
          }
          ctx.header("Cache-Control", "public, max-age=31536000, immutable");
          ctx.contentType(asset.type).result(asset.content());
        });
  }

  private static void errors(JavalinConfig config, PageRenderer pages, PrintStream log) {
    config.routes.exception(
        HttpResponseException.class,
        (e, ctx) -> fail(pages, ctx, e.getStatus(), String.valueOf(e.getMessage())));
    config.routes.exception(
        Exception.class,
        (e, ctx) -> {
          StackTraceElement[] trace = e.getStackTrace();
          log.println(
              "chancery: "
                  + ctx.method()
                  + " "
                  + ctx.path().replaceAll("[^ -~]", "?")
                  + ": "
                  + e.getClass().getSimpleName()
                  + (trace.length == 0 ? "" : " at " + trace[0])
                  + ": please report it");
          fail(pages, ctx, 500, "Something went wrong here. It is not your fault.");
        });
    config.routes.error(
        404,
        ctx -> {
          if (ctx.result() == null
              || !String.valueOf(ctx.res().getContentType()).contains("html")) {
            fail(pages, ctx, 404, "There is no such page.");
          }
        });
  }

  private static void fail(PageRenderer pages, Context ctx, int status, String why) {
    ctx.status(status);
    pages.show(
        ctx,
        "error",
        ErrorTitle.of(status),
        pages.part(
            "error.jte", Map.of("status", status, "title", ErrorTitle.of(status), "why", why)));
  }

  @Override
  public void close() {
    javalin.stop();
    trial.close();
    bodies.close();
  }
}
