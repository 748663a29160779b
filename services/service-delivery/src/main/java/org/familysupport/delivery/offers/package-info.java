/**
 * What organisations offer, to whom, where, and with how much room (domain rows 34 to 36).
 *
 * <p>An {@link org.familysupport.delivery.offers.Offer} is about nobody, so everybody who is signed in may read it; who works for the
 * organisation says what it offers. How much room there is is an answer with a time: it is given with the offer and anew by each
 * verification, and whoever reads it sees how old it is. The same (category, ages, territory, setting) is offered once at a
 * time; one that was withdrawn stays readable and is in no list.
 *
 * <p>Announces {@code OfferPublished}, {@code OfferChanged}, {@code OfferVerified} and {@code OfferWithdrawn}, each with the whole
 * of it.
 */
@NullMarked
package org.familysupport.delivery.offers;

import org.jspecify.annotations.NullMarked;
