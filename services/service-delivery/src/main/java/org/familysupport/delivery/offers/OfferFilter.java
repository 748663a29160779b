package org.familysupport.delivery.offers;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which offers are wanted; what is absent does not matter.
 *
 * @param territory OKTMO code: those that are for it or for something in it
 * @param serves OKTMO code of a place: those that its families may use
 * @param age completed months of who is to be helped
 * @param verifiedSince the first day of the region on which their room must have been verified
 */
public record OfferFilter(
        @Nullable UUID organisation,
        @Nullable String category,
        @Nullable String territory,
        @Nullable String serves,
        @Nullable Integer age,
        @Nullable Boolean accepting,
        @Nullable LocalDate verifiedSince) {}
