package org.oumao.web.desk;

import java.time.Clock;
import java.util.function.Supplier;
import org.oumao.advice.Adviser;
import org.oumao.chain.ChainDesk;
import org.oumao.inquiry.Desk;
import org.oumao.inquiry.InboxLists;
import org.oumao.inquiry.Inquiries;
import org.oumao.inquiry.Sessions;
import org.oumao.inquiry.StaffDesk;
import org.oumao.settings.Settings;

/**
 * What the desk works with.
 *
 * @param posted told whenever a reply was put into the outbox
 */
public record DeskParts(
    Settings settings,
    Desk desk,
    StaffDesk staff,
    ChainDesk chains,
    Inquiries inquiries,
    InboxLists lists,
    Sessions sessions,
    Supplier<Adviser> adviser,
    Runnable posted,
    Clock clock) {}
