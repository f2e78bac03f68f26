package org.chancery.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.chancery.app.web.Demonstration;
import org.chancery.app.web.Server;
import org.chancery.article.Limits;
import org.chancery.article.RawDocument;
import org.chancery.article.UnreadableException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code chancery serve}: the website. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {"Serves the record as a website until it is stopped (Ctrl-C).", ""},
    footer = {
      "",
      "Examples:",
      "  chancery serve --demo                 a website out of the example stories",
      "  chancery serve --store relations.duckdb --port 8080",
      "",
      "It listens on this machine only, unless --host says otherwise."
    })
final class ServeCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Engine engine;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--host",
      paramLabel = "HOST",
      description = "Name or address to listen on (default: ${DEFAULT-VALUE}).")
  private String host = "127.0.0.1";

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Port to listen on, 0 for any that is free (default: ${DEFAULT-VALUE}).")
  private int port = 7070;

  @Option(
      names = "--store",
      paramLabel = "FILE",
      description = "The store to serve (default: ${DEFAULT-VALUE}).")
  private Path store = Path.of("chancery.duckdb");

  @Option(
      names = "--demo",
      description = "Serve the example stories instead; they are read at start.")
  private boolean demo;

  ServeCommand(Terminal terminal, Engine engine) {
    this.terminal = terminal;
    this.engine = engine;
  }

  @Override
  public Integer call() throws IOException {
    InetAddress address;
    try {
      address = InetAddress.getByName(host);
    } catch (UnknownHostException e) {
      throw wrong("--host " + host + " is not known, expected a name or address of this machine");
    }
    if (port < 0 || port > 65_535) {
      throw wrong("--port is " + port + ", expected 0 to 65535");
    }
    if (!demo) {
      throw wrong("--store " + store + " cannot be served by this build yet, use --demo");
    }
    Path home = Path.of(System.getProperty("chancery.home", ".")).toAbsolutePath();
    Path examples = home.resolve("examples");
    if (!Files.isDirectory(examples)) {
      terminal.complain(
          examples.toString(), "no such folder: start the program with its launcher, ./chancery");
      return Main.REFUSED;
    }
    Demonstration demonstration = new Demonstration(Clock.systemUTC());
    Server.Parts parts =
        new Server.Parts(
            demonstration.library(),
            demonstration::readiness,
            raw -> engine.reader().get().read(raw),
            List.of(),
            PartyNames.shipped(),
            Clock.systemDefaultZone(),
            true,
            Main.version(),
            terminal.err());
    Server server;
    try {
      server = Server.start(parts, address, host, port);
    } catch (RuntimeException e) {
      terminal.complain(
          host + ":" + port, "cannot be listened on: stop what uses it or choose another --port");
      return Main.REFUSED;
    }
    CountDownLatch stopped = new CountDownLatch(1);
    Thread stop =
        new Thread(
            () -> {
              server.close();
              stopped.countDown();
            },
            "chancery-stop");
    Runtime.getRuntime().addShutdownHook(stop);
    String shown =
        address.isAnyLocalAddress() ? "localhost" : host.contains(":") ? "[" + host + "]" : host;
    String line = "Chancery is at http://" + shown + ":" + server.port() + "/ (Ctrl-C stops it)\n";
    terminal.out().write(line.getBytes(StandardCharsets.UTF_8));
    terminal.out().flush();
    try {
      read(home, examples, demonstration);
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Main.OK;
  }

  /** Reads the examples while the server already answers. */
  private void read(Path home, Path examples, Demonstration demonstration)
      throws IOException, InterruptedException {
    Documents documents = new Documents(terminal.in(), Limits.DEFAULT, null);
    List<Intake> found = new ArrayList<>();
    documents.send(
        examples.toString(),
        intake -> {
          if (!intake.where().endsWith(".md")) {
            found.add(intake);
          }
        });
    demonstration.expect(found.size());
    for (Intake intake : found) {
      try {
        RawDocument raw = intake.opener().open();
        // Files are named by their paths; readers need not know where this machine keeps them.
        String folder = home + home.getFileSystem().getSeparator();
        String id = raw.id().startsWith(folder) ? raw.id().substring(folder.length()) : raw.id();
        demonstration.add(
            engine
                .reader()
                .get()
                .read(
                    new RawDocument(
                        id, raw.source(), raw.published(), raw.format(), raw.content())));
      } catch (UnreadableException e) {
        terminal.complain(intake.where(), String.valueOf(e.getMessage()));
      } catch (RuntimeException e) {
        terminal.complain(intake.where(), Failure.of(e));
      }
    }
    demonstration.finish();
  }

  private ParameterException wrong(String why) {
    CommandSpec known = spec;
    if (known == null) {
      throw new IllegalStateException(why);
    }
    return new ParameterException(known.commandLine(), why);
  }
}
