package org.chancery.train;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.TreeMap;

/** Builds one ONNX file node by node; a value is known by its name. */
final class Graph {
  /** Version of the operators: the first that has {@code Gelu}. */
  private static final long OPERATORS = 20;

  private static final long FORMAT = 9;

  /** Weights take 7 bits: where a processor adds products of 8 bits in 16, more would overflow. */
  private static final int GREATEST = 63;

  private final GraphProto.Builder graph = GraphProto.newBuilder().setName("reader");
  private int names;

  String input(String name, TensorProto.DataType type, String... sizes) {
    graph.addInput(value(name, type, sizes));
    return name;
  }

  void output(String name, String from, String... sizes) {
    graph.addNode(
        NodeProto.newBuilder().setOpType("Identity").addInput(from).addOutput(name).build());
    graph.addOutput(value(name, TensorProto.DataType.FLOAT, sizes));
  }

  private static ValueInfoProto value(String name, TensorProto.DataType type, String... sizes) {
    TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
    for (String size : sizes) {
      TensorShapeProto.Dimension.Builder d = TensorShapeProto.Dimension.newBuilder();
      if (Character.isDigit(size.charAt(0))) {
        d.setDimValue(Long.parseLong(size));
      } else {
        d.setDimParam(size);
      }
      shape.addDim(d);
    }
    TypeProto.Tensor tensor =
        TypeProto.Tensor.newBuilder().setElemType(type.getNumber()).setShape(shape).build();
    return ValueInfoProto.newBuilder()
        .setName(name)
        .setType(TypeProto.newBuilder().setTensorType(tensor))
        .build();
  }

  /** A node with one output. */
  String node(String type, String... inputs) {
    return add(NodeProto.newBuilder().setOpType(type), inputs);
  }

  /** A node with a whole number as attribute. */
  String node(String type, String attribute, long number, String... inputs) {
    AttributeProto a =
        AttributeProto.newBuilder()
            .setName(attribute)
            .setType(AttributeProto.AttributeType.INT)
            .setI(number)
            .build();
    return add(NodeProto.newBuilder().setOpType(type).addAttribute(a), inputs);
  }

  String transpose(String x, long... order) {
    AttributeProto.Builder a =
        AttributeProto.newBuilder().setName("perm").setType(AttributeProto.AttributeType.INTS);
    for (long o : order) {
      a.addInts(o);
    }
    return add(NodeProto.newBuilder().setOpType("Transpose").addAttribute(a), x);
  }

  String norm(String x, Tensor weight, Tensor bias) {
    AttributeProto a =
        AttributeProto.newBuilder()
            .setName("epsilon")
            .setType(AttributeProto.AttributeType.FLOAT)
            .setF(EncoderNetwork.EPSILON)
            .build();
    return add(
        NodeProto.newBuilder().setOpType("LayerNormalization").addAttribute(a),
        x,
        floats(weight),
        floats(bias));
  }

  String cast(String x, TensorProto.DataType type) {
    return node("Cast", "to", type.getNumber(), x);
  }

  private String add(NodeProto.Builder node, String... inputs) {
    String name = name();
    for (String i : inputs) {
      node.addInput(i);
    }
    graph.addNode(node.setName(name).addOutput(name).build());
    return name;
  }

  private String name() {
    return "n" + names++;
  }

  String floats(Tensor t) {
    return floats(t.values(), t.shape());
  }

  String floats(float[] values, long... shape) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (float v : values) {
      bytes.putFloat(v);
    }
    return constant(bytes.array(), TensorProto.DataType.FLOAT, shape);
  }

  String longs(long... values) {
    ByteBuffer bytes = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (long v : values) {
      bytes.putLong(v);
    }
    return constant(bytes.array(), TensorProto.DataType.INT64, values.length);
  }

  private String constant(byte[] bytes, TensorProto.DataType type, long... shape) {
    String name = name();
    TensorProto.Builder t =
        TensorProto.newBuilder()
            .setName(name)
            .setDataType(type.getNumber())
            .setRawData(ByteString.copyFrom(bytes));
    for (long s : shape) {
      t.addDims(s);
    }
    graph.addInitializer(t);
    return name;
  }

  /** A product with weights in bytes, a scale a column; what comes in is scaled as it comes. */
  String linear(String x, Tensor weight, Tensor bias) {
    Bytes b = Bytes.ofColumns(weight, GREATEST);
    String weights = constant(b.values(), TensorProto.DataType.INT8, weight.shape());
    String quantised = name();
    String scale = name();
    String zero = name();
    graph.addNode(
        NodeProto.newBuilder()
            .setOpType("DynamicQuantizeLinear")
            .addInput(x)
            .addOutput(quantised)
            .addOutput(scale)
            .addOutput(zero)
            .build());
    String product = node("MatMulInteger", quantised, weights, zero);
    String scales = node("Mul", scale, floats(b.scales(), b.scales().length));
    String scaled = node("Mul", cast(product, TensorProto.DataType.FLOAT), scales);
    return node("Add", scaled, floats(bias));
  }

  ModelProto build(Map<String, String> metadata) {
    ModelProto.Builder model =
        ModelProto.newBuilder()
            .setIrVersion(FORMAT)
            .setProducerName("Chancery")
            .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(OPERATORS))
            .setGraph(graph);
    // By name, so that the same network is the same file.
    new TreeMap<>(metadata)
        .forEach(
            (k, v) ->
                model.addMetadataProps(StringStringEntryProto.newBuilder().setKey(k).setValue(v)));
    return model.build();
  }
}
