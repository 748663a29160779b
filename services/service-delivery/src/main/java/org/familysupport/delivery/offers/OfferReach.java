package org.familysupport.delivery.offers;

import org.jspecify.annotations.Nullable;

/**
 * For whom an offer is, and where.
 *
 * @param agesFrom completed months
 * @param agesTo completed months, these included; null for any
 * @param territory OKTMO code for whose families it is, with all that lies in it
 * @param setting code of the list {@code setting}
 */
public record OfferReach(int agesFrom, @Nullable Integer agesTo, String territory, String setting) {}
