// SPDX-License-Identifier: Apache-2.0
package city.madang.checks.bad.domain;

import city.madang.data.Database;

public record Item(Database database) {}
