/**
 * What should happen: the rules of the hand-over once more, written without a look at the services, so that the two can be held
 * against each other. Knows neither HTTP nor SQL nor clock.
 *
 * <p>A {@link org.familysupport.prove.model.World} is one family with all that was asked and offered about it. An
 * {@link org.familysupport.prove.model.Act} says what may come of it in a world; where that is not one thing only, as with two acts
 * at one moment, {@link org.familysupport.prove.model.Worlds} keeps every world that explains what was answered.
 *
 * <p>A new act of a referral is a line in {@link org.familysupport.prove.model.Steps} and, where it does more than move tasks, a word
 * in {@link org.familysupport.prove.model.Referral}.
 */
@NullMarked
package org.familysupport.prove.model;

import org.jspecify.annotations.NullMarked;
