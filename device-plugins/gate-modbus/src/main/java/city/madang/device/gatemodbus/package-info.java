// SPDX-License-Identifier: Apache-2.0
/**
 * Gates behind a module that speaks Modbus TCP. Start at {@link city.madang.device.gatemodbus.GateModbusDriver};
 * {@link city.madang.device.gatemodbus.GateInputs} says what its contacts mean.
 */
package city.madang.device.gatemodbus;
