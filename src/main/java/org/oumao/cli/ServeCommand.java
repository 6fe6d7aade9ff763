package org.oumao.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.oumao.settings.Setting;
import picocli.CommandLine.Command;

/** {@code serve}: starts everything. */
@Command(
    name = "serve",
    description = "Starts web chat, desk and Telegram; says where when ready. Ctrl-C stops it.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  private static final int STOPPING_SECONDS = 7;

  private final Services services;
  private final Console console;

  ServeCommand(Services services, Console console) {
    this.services = services;
    this.console = console;
  }

  @Override
  public Integer call() throws InterruptedException {
    var stop = new CountDownLatch(1);
    var stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  stop.countDown();
                  try {
                    stopped.await(STOPPING_SECONDS, TimeUnit.SECONDS);
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                }));
    try (var service = services.serve()) {
      var telegram = services.settings().find(Setting.TELEGRAM_BOT_TOKEN).isPresent();
      console
          .out()
          .println(
              "Oumao is ready: "
                  + service.addresses()
                  + (telegram ? " and Telegram" : "")
                  + ". Press Ctrl-C to stop.");
      console.out().flush();
      stop.await();
    } finally {
      stopped.countDown();
    }
    return 0;
  }
}
