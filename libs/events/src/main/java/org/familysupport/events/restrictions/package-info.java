/** Facts about compartments: who is hidden from all but a team. Only on restricted topics (rulings 24). */
@NullMarked
package org.familysupport.events.restrictions;

import org.jspecify.annotations.NullMarked;
