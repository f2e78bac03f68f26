package org.chancery.app.cli;

import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.chancery.app.intake.Engine;
import org.chancery.app.report.Terminal;
import org.chancery.app.store.Store;
import org.chancery.app.store.StoreException;
import org.chancery.app.visitors.TeamToken;
import org.chancery.app.visitors.VisitorFile;
import org.chancery.app.visitors.VisitorPages;
import org.chancery.app.web.Readiness;
import org.chancery.app.web.Server;
import org.chancery.app.words.PartyNames;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.law.Legality;
import org.chancery.rules.RuleFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
      "  chancery serve --demo                     a website out of the example stories",
      "  chancery serve --store gulf.duckdb --port 8080",
      "",
      "It listens on this machine only, unless --host says otherwise.",
      "Exit status: 0 stopped, 2 wrong usage, 3 the store or the port could not be used."
    })
public final class ServeCommand implements Callable<Integer> {
  private static final int CLOSING_SECONDS = 5;

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

  @Mixin private OwnFolder own = new OwnFolder();

  @Mixin private StoreFile file = new StoreFile();

  @Option(
      names = "--demo",
      description =
          "Serve the example stories; they are read at start into a store that is gone at the end.")
  private boolean demo;

  public ServeCommand(Terminal terminal, Engine engine) {
    this.terminal = terminal;
    this.engine = engine;
  }

  @Override
  public Integer call() throws IOException {
    InetAddress address = address();
    checkPort();
    Path home = Path.of(System.getProperty("chancery.home", ".")).toAbsolutePath();
    if (demo && !hasExamples(home)) {
      return ExitStatus.REFUSED;
    }
    RuleFiles rules = own.files();
    Engine reading = own.over(rules, engine, terminal);
    TeamToken token = token();
    CountDownLatch told = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    Thread stop = new Thread(() -> end(told, closed), "chancery-stop");
    try (Store store = demo ? Store.openInMemory() : Store.open(file.path())) {
      Examples examples = new Examples(terminal, reading, store, home);
      Supplier<Readiness> readiness = demo ? examples::readiness : () -> Readiness.READY;
      try (VisitorPages visitors = visitors(store, PartyNames.of(rules), token);
          Server server =
              Server.start(
                  parts(store, rules, reading, visitors, readiness), address, host, port)) {
        Runtime.getRuntime().addShutdownHook(stop);
        say(address, server.port(), token);
        work(examples, reading, told);
        told.await();
      } catch (InterruptedException e) {
        // An interrupt tells the same as a signal.
        told.countDown();
      }
    } catch (StoreException e) {
      terminal.complain(e.where(), e.why());
      return ExitStatus.REFUSED;
    } catch (JavalinBindException e) {
      terminal.complain(
          host + ":" + port, "cannot be listened on: stop what uses it or choose another --port");
      return ExitStatus.REFUSED;
    }
    closed.countDown();
    return ExitStatus.OK;
  }

  /** A signal lets the process end when all is closed, or when that takes too long. */
  private static void end(CountDownLatch told, CountDownLatch closed) {
    told.countDown();
    try {
      if (!closed.await(CLOSING_SECONDS, TimeUnit.SECONDS)) {
        Thread.currentThread().interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What goes on while the server already answers. */
  private void work(Examples examples, Engine reading, CountDownLatch told) {
    // The models take seconds to load; the first who tries a text should not wait for them.
    Runnable task =
        demo
            ? () -> examples.read(told)
            : () -> Objects.requireNonNull(reading.reader().get(), "a reader");
    Thread thread = new Thread(task, "chancery-work");
    thread.setDaemon(true);
    thread.start();
  }

  private VisitorPages visitors(Store store, PartyNames names, TeamToken token) {
    return VisitorPages.open(
        demo ? VisitorFile.inMemory() : VisitorFile.beside(file.path(), store::connection),
        new VisitorPages.Parts(store, names, token, Clock.systemUTC(), terminal.err()));
  }

  private Server.Parts parts(
      Store store,
      RuleFiles rules,
      Engine reading,
      VisitorPages visitors,
      Supplier<Readiness> readiness) {
    return new Server.Parts(
        store,
        readiness,
        (raw, budget) -> reading.reader().get().read(raw, budget),
        List.of(visitors),
        PartyNames.of(rules),
        new Ledger(Legality.load(rules)),
        Clock.system(ZoneId.systemDefault()),
        demo,
        ProgramVersion.number(),
        terminal.err());
  }

  private void say(InetAddress address, int actual, TeamToken token) throws IOException {
    String name = host.contains(":") ? "[" + host + "]" : host;
    String shown = address.isAnyLocalAddress() ? "localhost" : name;
    String line = "Chancery is at http://" + shown + ":" + actual + "/ (Ctrl-C stops it)\n";
    if (token.made()) {
      line += "The team's page is at /team, its token is " + token.value() + "\n";
    }
    terminal.out().write(line.getBytes(StandardCharsets.UTF_8));
    terminal.out().flush();
  }

  private TeamToken token() {
    try {
      return TeamToken.of(System.getenv(TeamToken.VARIABLE));
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  /** Whether there is something to show; complains if not. */
  private boolean hasExamples(Path home) {
    Path folder = home.resolve("examples");
    boolean found = Files.isDirectory(folder);
    if (!found) {
      terminal.complain(
          folder.toString(), "no such folder: start the program with its launcher, ./chancery");
    }
    return found;
  }

  private void checkPort() {
    if (port < 0 || port > 65_535) {
      throw wrong("--port is " + port + ", expected 0 to 65535");
    }
  }

  private InetAddress address() {
    try {
      return InetAddress.getByName(host);
    } catch (UnknownHostException e) {
      throw wrong("--host " + host + " is not known, expected a name or address of this machine");
    }
  }

  private ParameterException wrong(String why) {
    CommandSpec known = spec;
    if (known == null) {
      throw new IllegalStateException(why);
    }
    return new ParameterException(known.commandLine(), why);
  }
}
