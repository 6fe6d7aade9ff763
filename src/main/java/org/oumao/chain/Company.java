package org.oumao.chain;

/**
 * A firm of a chain.
 *
 * @param products what it makes, in its own words, or empty
 * @param contact whom to ask for and how; empty unless the person agreed
 */
public record Company(
    CreditCode code,
    String name,
    CompanySize size,
    String district,
    String chain,
    String products,
    Contact contact)
    implements ChainRow {

  /**
   * A person at the firm.
   *
   * @param consent whether the person agreed that we keep this
   */
  public record Contact(String name, String phone, boolean consent) {
    /** Nobody. */
    public static final Contact NONE = new Contact("", "", false);

    /** Shows no personal data. */
    @Override
    public String toString() {
      return consent ? "a contact" : "no contact";
    }
  }

  @Override
  public String key() {
    return code.value();
  }
}
