package org.familysupport.referral.worklists;

import java.util.UUID;

/**
 * Something has happened to what an organisation was asked; ids and kinds alone.
 *
 * @param place in the order of all events, for going on after a break
 * @param kind of the fact, such as {@code referral-requested} or {@code deadline-missed}
 */
public record InboxEvent(long place, UUID referral, String kind) {}
