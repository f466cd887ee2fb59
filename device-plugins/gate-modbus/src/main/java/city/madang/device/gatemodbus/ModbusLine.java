// SPDX-License-Identifier: Apache-2.0
package city.madang.device.gatemodbus;

import city.madang.device.tcp.TcpLine;
import com.ghgande.j2mod.modbus.ModbusException;
import com.ghgande.j2mod.modbus.io.ModbusTCPTransport;
import com.ghgande.j2mod.modbus.msg.ExceptionResponse;
import com.ghgande.j2mod.modbus.msg.ModbusRequest;
import com.ghgande.j2mod.modbus.msg.ModbusResponse;
import com.ghgande.j2mod.modbus.msg.ReadInputDiscretesRequest;
import com.ghgande.j2mod.modbus.msg.ReadInputDiscretesResponse;
import com.ghgande.j2mod.modbus.msg.WriteCoilRequest;
import com.ghgande.j2mod.modbus.msg.WriteCoilResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.BitSet;

/**
 * One connection to a module. The library's transport is used and not its master, which would connect and try again by itself. Used by
 * one thread at a time, but for {@link #close}.
 */
final class ModbusLine implements AutoCloseable {
    /** What nobody asked for any more and comes late. */
    private static final int MOST_STALE = 3;

    private static final int IDS = 65536;

    private final TcpLine line = new TcpLine();
    private final int unit;
    private ModbusTCPTransport transport;
    private int id;

    ModbusLine(int unit) {
        this.unit = unit;
    }

    /** The module has understood, and does not do it. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1;
        private final int code;

        Refused(int code) {
            super("exception " + code);
            this.code = code;
        }

        /** Of the Modbus application protocol 1.1b3, section 7. */
        int code() {
            return code;
        }
    }

    void connect(String host, int port, Duration within) throws IOException {
        line.connect(host, port, within);
        transport = new ModbusTCPTransport(line.socket());
    }

    BitSet inputs(GateInputs.Span span, Duration within) throws IOException, Refused {
        var response = ask(new ReadInputDiscretesRequest(span.first(), span.count()), within);
        if (!(response instanceof ReadInputDiscretesResponse read)
                || read.getDiscretes().size() < span.count()) {
            throw new IOException("the module has answered something else");
        }
        var bits = new BitSet();
        for (int bit = 0; bit < span.count(); bit++) {
            bits.set(bit, read.getDiscreteStatus(bit));
        }
        return bits;
    }

    void coil(int address, boolean on, Duration within) throws IOException, Refused {
        var response = ask(new WriteCoilRequest(address, on), within);
        if (!(response instanceof WriteCoilResponse written) || written.getReference() != address) {
            throw new IOException("the module has answered something else");
        }
    }

    private ModbusResponse ask(ModbusRequest request, Duration within) throws IOException, Refused {
        id = (id + 1) % IDS;
        request.setTransactionID(id);
        request.setUnitID(unit);
        try {
            transport.setTimeout(millis(within));
            transport.writeRequest(request);
            for (int read = 0; read <= MOST_STALE; read++) {
                var response = transport.readResponse();
                if (response.getTransactionID() == id) {
                    if (response instanceof ExceptionResponse refusal) {
                        throw new Refused(refusal.getExceptionCode());
                    }
                    return response;
                }
            }
        } catch (ModbusException e) {
            throw new IOException(e.getMessage(), e);
        }
        throw new IOException("the module answers what nobody asked");
    }

    /** 0 would be for ever. */
    private static int millis(Duration within) {
        return (int) Math.max(1, within.toMillis());
    }

    @Override
    public void close() {
        line.close();
    }
}
