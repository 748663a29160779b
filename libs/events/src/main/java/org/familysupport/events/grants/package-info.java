/** Facts about access: who may know what about whom, and until when. */
@NullMarked
package org.familysupport.events.grants;

import org.jspecify.annotations.NullMarked;
