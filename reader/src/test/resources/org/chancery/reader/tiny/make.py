"""Writes a tiny model with random weights: pieces.bin, encoder.onnx and tree.onnx beside this script.

It knows nothing of English, but it takes and gives what a trained one does, and every state depends on all pieces. The tests of how
networks are run need no more. Needs python3-onnx and python3-numpy; run by hand, never by the build.
"""
import pathlib, struct
import numpy as np
from onnx import TensorProto as T, helper as h, numpy_helper as n, save

D, PIECES, TAGS, RELATIONS = 8, 30522, 'NN NNP VBD IN .', 'root nsubj obj obl case punct acl:relcl'
rng = np.random.default_rng(7)
HERE = pathlib.Path(__file__).parent


def weight(name, *shape):
    return n.from_array(rng.normal(0, 1, shape).astype(np.float32), name)


def number(name, value):
    return n.from_array(np.array(value, np.int64), name)


def node(op, inputs, output, **more):
    return h.make_node(op, inputs.split(), [output], **more)


def write(file, nodes, inputs, outputs, weights, labels):
    graph = h.make_graph(nodes, 'tiny', inputs, outputs, weights)
    model = h.make_model(graph, opset_imports=[h.make_opsetid('', 13)], ir_version=8)
    h.set_model_props(model, labels)
    save(model, str(HERE / file))


(HERE / 'pieces.bin').write_bytes(
    struct.pack('>ii', PIECES, D) + struct.pack('>f', .01) * PIECES + bytes((i % 97 * 31 + c * c * 17) % 251 for i in range(PIECES) for c in range(D)))

write('encoder.onnx', [
    node('Gather', 'forms shapes', 'b'),
    node('Add', 'rows b', 'x'),
    node('Transpose', 'x', 'across', perm=[1, 0]),
    node('MatMul', 'x across', 'like'),
    node('Softmax', 'like', 'attention', axis=-1),
    node('MatMul', 'attention x', 'seen'),
    node('MatMul', 'seen mix', 'mixed'),
    node('Add', 'x mixed', 'states'),
], [h.make_tensor_value_info('rows', T.FLOAT, ['T', D]), h.make_tensor_value_info('shapes', T.INT64, ['T'])],
    [h.make_tensor_value_info('states', T.FLOAT, ['T', D])],
    [weight('forms', 6, D), weight('mix', D, D)], {'name': 'tiny 1'})

R = len(RELATIONS.split())
write('tree.onnx', [
    node('Gather', 'states firsts', 'a'),
    node('Gather', 'states lasts', 'b'),
    node('Add', 'a b', 'words'),
    node('MatMul', 'words tagging', 'tags'),
    node('Concat', 'root words', 'heads', axis=0),
    node('Transpose', 'heads', 'columns', perm=[1, 0]),
    node('MatMul', 'words bilinear', 'rows'),
    node('MatMul', 'rows columns', 'arcs'),
    node('MatMul', 'words left', 'l'),
    node('MatMul', 'heads right', 'r'),
    node('Unsqueeze', 'l one', 'lu'),
    node('Unsqueeze', 'r zero', 'ru'),
    node('Add', 'lu ru', 'relations'),
], [h.make_tensor_value_info('states', T.FLOAT, ['T', D]), h.make_tensor_value_info('firsts', T.INT64, ['W']),
    h.make_tensor_value_info('lasts', T.INT64, ['W'])],
    [h.make_tensor_value_info('tags', T.FLOAT, ['W', len(TAGS.split())]), h.make_tensor_value_info('arcs', T.FLOAT, ['W', 'H']),
     h.make_tensor_value_info('relations', T.FLOAT, ['W', 'H', R])],
    [weight('tagging', D, len(TAGS.split())), weight('root', 1, D), weight('bilinear', D, D), weight('left', D, R), weight('right', D, R),
     number('one', [1]), number('zero', [0])], {'tags': TAGS, 'relations': RELATIONS})
