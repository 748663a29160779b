/**
 * Whether two records tell of one person. {@link org.familysupport.matching.BlockingKeys} find who may be meant,
 * {@link org.familysupport.matching.Matcher} weighs two records field by field (Fellegi and Sunter 1969) and says automatic, review
 * or different, with a reason for each field that holds codes and weights and no values. Pure: it knows neither database nor clock.
 *
 * <p>What always holds: the order of the two does not matter; what is missing neither speaks for nor against; the fields' weights sum
 * to the score; nobody is linked automatically whose given name, birth, sex or identifier speaks against it.
 */
@NullMarked
package org.familysupport.matching;

import org.jspecify.annotations.NullMarked;
