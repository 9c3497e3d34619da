// The marks of sigma.js' points in the shapes of the legend: a dot, a square, a diamond or a triangle for each point,
// drawn by the graphics card in one call like its own round ones.

const SHAPES = ["dot", "square", "diamond", "triangle"];

const VERTEX = `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_position;
attribute float a_size;
attribute float a_shape;
uniform float u_sizeRatio;
uniform float u_pixelRatio;
uniform mat3 u_matrix;
varying vec4 v_color;
varying float v_border;
varying float v_shape;

void main() {
  gl_Position = vec4((u_matrix * vec3(a_position, 1)).xy, 0, 1);
  gl_PointSize = a_size / u_sizeRatio * u_pixelRatio * 2.0;
  v_border = 0.5 / a_size * u_sizeRatio;
  v_shape = a_shape;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= 255.0 / 254.0;
}`;

// How far inside its edge a place in a mark is; the mark is 1 wide and high.
const FRAGMENT = `
precision mediump float;
varying vec4 v_color;
varying float v_border;
varying float v_shape;

float inside(vec2 at) {
  vec2 far = abs(at);
  if (v_shape > 2.5) return min(0.5 - at.y, (at.y + 0.5 - 2.0 * far.x) / 2.236);
  if (v_shape > 1.5) return (0.5 - far.x - far.y) / 1.414;
  if (v_shape > 0.5) return 0.43 - max(far.x, far.y);
  return 0.5 - length(at);
}

void main() {
  float depth = inside(gl_PointCoord - 0.5);
  #ifdef PICKING_MODE
  gl_FragColor = depth > v_border ? v_color : vec4(0);
  #else
  gl_FragColor = v_color * clamp(depth / v_border, 0.0, 1.0);
  #endif
}`;

/** A program of sigma.js for nodes with a `shape`, one of SHAPES. */
export const marks = () => class extends Sigma.rendering.NodePointProgram {
  getDefinition() {
    const points = super.getDefinition();
    const shape = { name: "a_shape", size: 1, type: WebGLRenderingContext.FLOAT };
    return { ...points, VERTEX_SHADER_SOURCE: VERTEX, FRAGMENT_SHADER_SOURCE: FRAGMENT, ATTRIBUTES: [...points.ATTRIBUTES, shape] };
  }

  processVisibleItem(index, start, node) {
    super.processVisibleItem(index, start, node);
    this.array[start + 5] = SHAPES.indexOf(node.shape);
  }
};
