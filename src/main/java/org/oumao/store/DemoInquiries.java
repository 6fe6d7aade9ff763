package org.oumao.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.oumao.chain.IndustryChain;
import org.oumao.fact.ErrorCode;
import org.oumao.fact.Language;
import org.oumao.fact.Refused;
import org.oumao.fact.Words;
import org.oumao.inquiry.Answer;
import org.oumao.inquiry.AnswerStatus;
import org.oumao.inquiry.Channel;
import org.oumao.inquiry.Inquiry;
import org.oumao.inquiry.InquiryState;
import org.oumao.inquiry.Message;

/**
 * Fills an empty database with invented inquiries, each plainly marked as such, so that a newcomer
 * can look around and a benchmark has something to list. The same seed makes the same rows but for
 * the codes of their pages.
 */
public final class DemoInquiries {
  private static final Words WORDS = new Words("org.oumao.chain.demo");
  private static final int AT_ONCE = 2_000;
  private static final Duration SPAN = Duration.ofDays(365);
  private static final List<String> REAL_TABLES =
      List.of(
          "inquiry", "inbox", "conversation", "company", "chief", "activity", "project", "service");

  private final Database database;
  private final SearchIndex index;
  private final List<IndustryChain> chains;
  private final List<String> staff;
  private final Pages pages = new Pages();
  private final Random random = new Random(61);
  private final Instant now;

  /**
   * @param staff names that inquiries are given to
   * @param now the newest row is no younger than this
   */
  public DemoInquiries(
      Database database, List<IndustryChain> chains, List<String> staff, Instant now) {
    this.database = database;
    this.index = new SearchIndex(database);
    this.chains = chains.stream().filter(c -> !c.products().isEmpty()).toList();
    this.staff = List.copyOf(staff);
    this.now = now;
  }

  /**
   * Makes sure that nothing real stands in the database.
   *
   * @throws Refused {@code not-allowed} when any row does
   */
  public void refuseRealRows() {
    for (var table : REAL_TABLES) {
      boolean any =
          database.read(
              h ->
                  h.createQuery("SELECT 1 FROM " + table + " LIMIT 1")
                      .mapTo(Integer.class)
                      .findOne()
                      .isPresent());
      if (any) {
        throw new Refused(
            ErrorCode.NOT_ALLOWED,
            "数据库里已有数据，示例数据只写入空库：请用 OUMAO_HOME 指定一个新文件夹。",
            "The database holds rows already, and demo rows go into an empty one only: set"
                + " OUMAO_HOME to a new folder.");
      }
    }
  }

  /** Writes so many inquiries. */
  public void fill(int inquiries) {
    for (int from = 0; from < inquiries; from += AT_ONCE) {
      int first = from;
      int many = Math.min(AT_ONCE, inquiries - from);
      database.write(
          h -> {
            write(h, first, many, inquiries);
            return many;
          });
    }
    database.write(
        h -> {
          h.execute("DELETE FROM search_waiting");
          return h.execute("ANALYZE");
        });
  }

  private void write(Handle h, int first, int many, int all) {
    var made = new ArrayList<Made>();
    for (int i = 0; i < many; i++) {
      made.add(make(first + i, all));
    }
    var ids = insert(h, made);
    messages(h, made, ids);
    words(h, made, ids);
  }

  /** One invented inquiry. */
  private record Made(
      Channel channel,
      Instant at,
      String question,
      Answer answer,
      InquiryState state,
      String assigned,
      String chain,
      Instant due,
      String reply) {}

  private Made make(int number, int all) {
    var chain = chains.get(random.nextInt(chains.size()));
    var language = random.nextInt(12) == 0 ? Language.EN : Language.ZH;
    var question =
        WORDS.say(Language.ZH, "mark")
            + pick(language == Language.EN ? "english" : "questions")
                .replace("{0}", "")
                .replace("{1}", chain.products().get(random.nextInt(chain.products().size())))
                .replace("{2}", pick("countries"));
    var at = now.minus(SPAN).plus(SPAN.multipliedBy(number).dividedBy(all));
    var channel =
        switch (random.nextInt(10)) {
          case 0 -> Channel.PHONE;
          case 1 -> Channel.WALK_IN;
          default -> Channel.WEB;
        };
    boolean recent = number > all - Math.max(20, all / 500);
    var state = state(recent);
    boolean person =
        state != InquiryState.ANSWERED && random.nextInt(4) > 0 || state.isWithPerson();
    var assigned =
        state == InquiryState.NEEDS_PERSON || !person || staff.isEmpty()
            ? ""
            : staff.get(random.nextInt(staff.size()));
    var due =
        state.isOwed() ? now.plus(Duration.ofMinutes(random.nextInt(2_880) - 720)) : Inquiry.NO_DUE;
    var reply = assigned.isEmpty() || state == InquiryState.IN_PROGRESS ? "" : say("reply");
    return new Made(
        channel,
        at,
        question,
        answer(language, person),
        state,
        assigned,
        person ? chain.id() : "",
        due,
        reply);
  }

  /** Only young ones wait for someone. */
  private InquiryState state(boolean recent) {
    int n = random.nextInt(100);
    if (recent && n < 60) {
      return n < 30
          ? InquiryState.NEEDS_PERSON
          : n < 45 ? InquiryState.IN_PROGRESS : InquiryState.WAITING_USER;
    }
    return n < 70 ? InquiryState.ANSWERED : n < 92 ? InquiryState.SOLVED : InquiryState.CLOSED;
  }

  private static Answer answer(Language language, boolean person) {
    return new Answer(
        person ? AnswerStatus.ABSTAINED : AnswerStatus.ANSWERED,
        person ? "not-found" : "",
        language,
        say(person ? "abstained" : "answer"),
        List.of(),
        List.of(),
        List.of(),
        person ? 0 : 1,
        "");
  }

  private static String say(String key) {
    return WORDS.say(Language.ZH, key, WORDS.say(Language.ZH, "mark"));
  }

  private String pick(String key) {
    var choices = WORDS.say(Language.ZH, key).split("\\|", -1);
    return choices[random.nextInt(choices.length)];
  }

  private List<Long> insert(Handle h, List<Made> made) {
    var batch =
        h.prepareBatch(
            """
            INSERT INTO inquiry (id, code, channel, chat, at, question, language, answer, state,
              assigned, chain, due, changed)
            VALUES (:id, :code, :channel, :chat, :at, :question, :language, :answer, :state,
              :assigned, :chain, :due, :at)
            """);
    long next =
        h.createQuery("SELECT COALESCE(MAX(id), 0) + 1 FROM inquiry").mapTo(Long.class).one();
    var ids = new ArrayList<Long>();
    for (var m : made) {
      batch
          .bind("id", next)
          .bind("code", pages.code())
          .bind("channel", m.channel().code())
          .bind("chat", m.channel() == Channel.WEB ? "demo-" + next : "")
          .bind("at", m.at().toEpochMilli())
          .bind("question", m.question())
          .bind("language", m.answer().language().code())
          .bind("answer", Documents.write(m.answer()))
          .bind("state", m.state().code())
          .bind("assigned", m.assigned())
          .bind("chain", m.chain())
          .bind("due", m.due().toEpochMilli())
          .add();
      ids.add(next++);
    }
    batch.execute();
    if (database.engine() == Database.Engine.POSTGRESQL) {
      h.createQuery("SELECT setval(pg_get_serial_sequence('inquiry', 'id'), :last)")
          .bind("last", next - 1)
          .mapTo(Long.class)
          .one();
    }
    return ids;
  }

  private static void messages(Handle h, List<Made> made, List<Long> ids) {
    var batch =
        h.prepareBatch(
            """
            INSERT INTO message (inquiry, author, by_name, at, text, delivery)
            VALUES (:inquiry, :author, :by, :at, :text, :delivery)
            """);
    for (int i = 0; i < made.size(); i++) {
      var m = made.get(i);
      message(batch, ids.get(i), Message.Author.USER, "", m.at(), m.question());
      message(batch, ids.get(i), Message.Author.BOT, "", m.at(), m.answer().text());
      if (!m.reply().isEmpty()) {
        var later = m.at().plus(Duration.ofMinutes(40));
        message(batch, ids.get(i), Message.Author.STAFF, m.assigned(), later, m.reply());
      }
    }
    batch.execute();
  }

  private static void message(
      PreparedBatch batch,
      long inquiry,
      Message.Author author,
      String by,
      Instant at,
      String text) {
    batch
        .bind("inquiry", inquiry)
        .bind("author", author.code())
        .bind("by", by)
        .bind("at", at.toEpochMilli())
        .bind("text", text)
        .bind("delivery", author == Message.Author.USER ? "none" : "sent")
        .add();
  }

  private void words(Handle h, List<Made> made, List<Long> ids) {
    var batch = h.prepareBatch(index.insertion());
    for (int i = 0; i < made.size(); i++) {
      var m = made.get(i);
      batch
          .bind("id", ids.get(i))
          .bind(
              "words",
              String.join(
                  " ", SearchTokens.of(m.question() + "\n" + m.answer().text() + "\n" + m.reply())))
          .add();
    }
    batch.execute();
  }
}
