package org.oumao.cli;

import java.time.Clock;
import org.oumao.advice.Adviser;
import org.oumao.duty.DutyLookup;
import org.oumao.hs.HsNomenclature;
import org.oumao.origin.RuleLookup;
import org.oumao.search.Library;
import org.oumao.settings.Settings;

/**
 * What commands work with. Each is made when first asked for, so that {@code hs} opens no database
 * and {@code inquiries list} no index.
 */
public interface Services {

  Settings settings();

  Clock clock();

  /** The knowledge base with its indexes. */
  Library library();

  Adviser adviser();

  /** The HS nomenclature with its older editions. */
  HsNomenclature nomenclature();

  /** Duties of all countries we hold a table of. */
  DutyLookup duties();

  /** Rules of origin of all agreements. */
  RuleLookup rules();
}
