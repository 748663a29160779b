/**
 * What an organisation has to look after today (domain rows 26, 28): what it was asked and what it asked, and transfers that wait
 * for it, by how soon it is due; what is overdue and concerns it; children who reach their next stage of life and have no
 * accepted next step; families of which nothing was heard; and how much of each. A live inbox tells what is new.
 *
 * <p>It only looks, at what the rooms {@code referrals}, {@code transfers}, {@code deadlines} and {@code responsibilities} keep, with one query a
 * list; of its own it has the days of the latest deliveries. Whoever is asked sees a preview until it accepts. Nothing of what
 * is hidden from a caller is listed or counted.
 *
 * <p>Announces nothing. Hears {@code DeliveryRecorded}.
 */
@NullMarked
package org.familysupport.referral.worklists;

import org.jspecify.annotations.NullMarked;
