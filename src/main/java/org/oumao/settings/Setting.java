package org.oumao.settings;

import org.oumao.fact.Bilingual;

/** One setting: its name in the environment, its default and what it means. */
public enum Setting {
  OUMAO_HOME("./data", "数据库、索引、备份和日志所在的文件夹", "folder of database, index, backups and logs"),
  OUMAO_DB_URL(
      "",
      "数据库地址，默认 OUMAO_HOME 里的 SQLite；也可用 jdbc:postgresql://…",
      "database; by default SQLite in OUMAO_HOME, or jdbc:postgresql://…"),
  OUMAO_HOST("127.0.0.1", "网页监听的地址", "address the web server listens on"),
  OUMAO_PORT("8080", "网页监听的端口，0 表示任选空闲端口", "port of the web server; 0 picks a free one"),
  OUMAO_PUBLIC_URL("", "用户看到的网址，用于链接和二维码", "address that users see, for links and QR codes"),
  OUMAO_KNOWLEDGE("./knowledge-base", "知识库文件夹", "folder of the knowledge base"),
  OUMAO_VECTORS("on", "除 BM25 外是否使用向量检索：on 或 off", "vectors beside BM25: on or off"),
  TELEGRAM_BOT_TOKEN("", "Telegram 机器人令牌；留空则不开 Telegram", "bot token; Telegram is off without it"),
  TELEGRAM_API_URL("", "Bot API 的其他地址", "another Bot API address"),
  TELEGRAM_MODE("polling", "polling 或 webhook", "polling or webhook"),
  TELEGRAM_WEBHOOK_URL("", "webhook 模式下 Telegram 调用的网址", "address Telegram calls in webhook mode"),
  TELEGRAM_WEBHOOK_SECRET("", "webhook 的密钥，1 到 256 位 A-Za-z0-9_-", "secret of the webhook"),
  OUMAO_PROXY("", "访问 Telegram 的代理：http://… 或 socks5://…", "proxy for calls to Telegram"),
  OUMAO_OFFICE_CHAT("", "接收待办提醒的 Telegram 群", "Telegram chat told of open inquiries"),
  OUMAO_TIMEZONE("Asia/Shanghai", "时区", "time zone"),
  OUMAO_HOURS("Mon-Fri 08:30-12:00,14:00-17:30", "办公时间", "office hours"),
  OUMAO_RATE_PER_IP("60", "每个地址每分钟最多提问数，0 不限", "questions a minute from one address; 0 = no limit"),
  OUMAO_TRUSTED_PROXIES(
      "", "信任其 X-Forwarded-For 的代理地址", "proxies whose X-Forwarded-For is believed"),
  OUMAO_DATA_KEY("", "联系方式加密密钥", "key for contact fields at rest"),
  OUMAO_BACKUP_AT("02:30", "每日备份时间", "time of the daily backup"),
  OUMAO_BACKUP_KEEP("14", "保留备份份数", "how many backups are kept"),
  OUMAO_RETENTION_DAYS(
      "1095", "已结咨询的个人信息保留天数", "days until personal data of closed inquiries is erased"),
  OUMAO_KB_WRITE("off", "是否允许工作台写入知识库", "whether the desk may write into the knowledge base"),
  OUMAO_LLM_URL("", "可选：改写用的大模型地址", "optional: address of a model that rephrases"),
  OUMAO_LLM_KEY("", "可选：该模型的密钥", "optional: its key");

  private final String byDefault;
  private final Bilingual meaning;

  Setting(String byDefault, String zh, String en) {
    this.byDefault = byDefault;
    this.meaning = new Bilingual(zh, en);
  }

  /** The value where none is given; empty for none. */
  public String byDefault() {
    return byDefault;
  }

  public Bilingual meaning() {
    return meaning;
  }
}
