package org.oumao.advice;

/** Answers questions. Thread-safe. */
public interface Adviser {

  /** Never throws for anything a user wrote, however odd. */
  Advice advise(Question question);

  /** Names the knowledge base that answers come from, so that an answer can be explained later. */
  String knowledgeVersion();
}
