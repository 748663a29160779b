/**
 * Our small copy of whom the registry knows: families with their members by day, people and their births, where they live
 * from a day on, who is responsible (architecture section 4).
 *
 * <p>It is order-tolerant: the newest version of a fact wins, a replay changes nothing.
 */
@NullMarked
package org.familysupport.delivery.families;

import org.jspecify.annotations.NullMarked;
