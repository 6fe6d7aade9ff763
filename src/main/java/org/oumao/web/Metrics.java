package org.oumao.web;

import io.javalin.config.RoutesConfig;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.function.Supplier;
import org.oumao.chat.Witness;
import org.oumao.inquiry.Answer;
import org.oumao.inquiry.Channel;

/** {@code /metrics} for Prometheus: numbers only, nobody's words. */
public final class Metrics implements Room, Witness {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  /**
   * @param outboxWaiting how many letters wait
   */
  public Metrics(Supplier<Number> outboxWaiting) {
    new JvmMemoryMetrics().bindTo(registry);
    Gauge.builder("oumao_outbox_waiting", outboxWaiting)
        .description("Letters that wait to be sent")
        .register(registry);
  }

  @Override
  public void answered(Channel channel, Answer reply, Duration took) {
    Counter.builder("oumao_messages")
        .description("Messages dealt with, by channel and what was said")
        .tag("channel", channel.code())
        .tag("status", reply.status().code())
        .tag("reason", reply.reason())
        .register(registry)
        .increment();
    Timer.builder("oumao_answer")
        .description("From the start of work on a message to its stored reply")
        .tag("channel", channel.code())
        .publishPercentileHistogram()
        .minimumExpectedValue(Duration.ofMillis(1))
        .maximumExpectedValue(Duration.ofSeconds(10))
        .register(registry)
        .record(took);
  }

  /**
   * Counts what became of letters: {@code sent}, {@code retried}, {@code failed}, {@code blocked}.
   */
  public void letter(String outcome) {
    Counter.builder("oumao_letters")
        .description("What became of letters to Telegram")
        .tag("outcome", outcome)
        .register(registry)
        .increment();
  }

  @Override
  public void open(RoutesConfig routes) {
    routes.get(
        "/metrics",
        ctx ->
            ctx.contentType("text/plain; version=0.0.4; charset=utf-8").result(registry.scrape()));
  }
}
