// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.portal;

import city.madang.indicator.Figure;
import city.madang.indicator.Unit;

/** An indicator that has something to tell. Public, because templates read it. */
public record FigureTile(String title, Unit unit, Figure figure) {}
