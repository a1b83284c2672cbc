<?php
/**
 * The element as HTML. Whoever writes a post chooses the element and its campaign, nothing else: where it
 * asks is the administrator's setting.
 */

defined( 'ABSPATH' ) || exit;

/** What each element may be told. */
const UPSTANDER_ELEMENTS = array(
	'petition-sign' => array( 'campaign', 'compact', 'lang' ),
	'contact-rep'   => array( 'campaign', 'lang' ),
	'goal-meter'    => array( 'campaign', 'shape', 'lang' ),
	'hotline-info'  => array( 'country', 'topic', 'hotline', 'emergency', 'discreet', 'lang' ),
);

/** How each value must look; any other is left out. */
const UPSTANDER_VALUES = array(
	'campaign'  => '/^[a-z0-9][a-z0-9._-]{0,63}$/D',
	'topic'     => '/^[a-z0-9][a-z0-9._-]{0,63}$/D',
	'country'   => '/^[A-Z]{2}$/D',
	'hotline'   => '/^[a-z0-9][a-z0-9._-]{0,63}( [a-z0-9][a-z0-9._-]{0,63}){0,49}$/D',
	'emergency' => '/^(yes|\+?[0-9][0-9 *#-]{0,18})$/D',
	'discreet'  => '/^[^<>]{1,100}$/Du',
	'compact'   => '/^yes$/D',
	'shape'     => '/^(bar|ring|thermometer)$/D',
	'lang'      => '/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}$/D',
);

/**
 * An element in a div, with what readers see until it is there and whenever it cannot be.
 *
 * @param array  $given  What somebody wrote: nothing of it is trusted.
 * @param string $inside HTML for readers without scripts; without any, a link.
 * @return string HTML.
 */
function upstander_element( $given, $inside ) {
	$inside   = trim( wp_kses_post( $inside ) );
	$element  = isset( $given['element'] ) ? (string) $given['element'] : 'petition-sign';
	$endpoint = upstander_endpoint();
	if ( ! isset( UPSTANDER_ELEMENTS[ $element ] ) ) {
		/* translators: %s: the names of the elements. */
		$why = sprintf( __( 'The element must be one of: %s.', 'upstander' ), implode( ', ', array_keys( UPSTANDER_ELEMENTS ) ) );
		return $inside . upstander_for_editors( $why );
	}
	$values = upstander_values( $element, $given );
	$needed = UPSTANDER_ELEMENTS[ $element ][0];
	if ( ! isset( $values[ $needed ] ) && ! isset( $values['hotline'] ) ) {
		/* translators: 1: the name of an element, 2: the name of an attribute. */
		$why = sprintf( __( '%1$s needs %2$s.', 'upstander' ), $element, $needed );
		return $inside . upstander_for_editors( $why );
	}
	if ( '' === $endpoint ) {
		return $inside . upstander_for_editors( __( 'The endpoint is not set: see Settings → Upstander.', 'upstander' ) );
	}
	if ( '' === $inside ) {
		$inside = upstander_link( $element, $values, $endpoint );
	}
	if ( is_feed() ) {
		return $inside; // a reader of feeds shows no elements
	}
	upstander_use_scripts();
	$attributes = '';
	foreach ( $values + array( 'endpoint' => $endpoint ) as $name => $value ) {
		if ( 'yes' === $value && in_array( $name, array( 'emergency', 'discreet' ), true ) ) {
			$value = ''; // the country's number, the element's own words
		}
		$attributes .= sprintf( ' %s="%s"', $name, esc_attr( $value ) );
	}
	return sprintf( '<div><%1$s%2$s>%3$s</%1$s></div>', $element, $attributes, $inside );
}

/**
 * The values that this element takes and that look as they should.
 *
 * @param string $element A key of UPSTANDER_ELEMENTS.
 * @param array  $given   What somebody wrote.
 * @return string[] By name.
 */
function upstander_values( $element, $given ) {
	$values = array();
	foreach ( UPSTANDER_ELEMENTS[ $element ] as $name ) {
		$value = isset( $given[ $name ] ) && is_string( $given[ $name ] ) ? trim( $given[ $name ] ) : '';
		if ( 'country' === $name ) {
			$value = strtoupper( $value );
		}
		if ( preg_match( UPSTANDER_VALUES[ $name ], $value ) ) {
			$values[ $name ] = $value;
		}
	}
	return $values;
}

/**
 * A link to a page of the endpoint where a reader can act without scripts here.
 *
 * @param string   $element  The element.
 * @param string[] $values   What it is told.
 * @param string   $endpoint The endpoint.
 * @return string HTML.
 */
function upstander_link( $element, $values, $endpoint ) {
	$labels = array(
		'petition-sign' => __( 'Sign the petition', 'upstander' ),
		'contact-rep'   => __( 'Write a letter', 'upstander' ),
		'goal-meter'    => __( 'See how far the campaign is', 'upstander' ),
		'hotline-info'  => __( 'Reach a help line', 'upstander' ),
	);
	$campaign = isset( $values['campaign'] ) ? rawurlencode( $values['campaign'] ) : '';
	unset( $values['campaign'], $values['compact'], $values['discreet'] );
	if ( isset( $values['emergency'] ) ) {
		$values['emergency'] = '1';
	}
	if ( 'petition-sign' === $element ) {
		$url = $endpoint . '/v1/forms/' . $campaign;
	} elseif ( 'hotline-info' === $element ) {
		$url = $endpoint . '/embed/hotline-info';
	} else {
		$url = $endpoint . '/embed/' . $campaign . '/' . $element;
	}
	$url = add_query_arg( array_map( 'rawurlencode', $values ), $url );
	return sprintf( '<a href="%s">%s</a>', esc_url( $url ), esc_html( $labels[ $element ] ) );
}

/**
 * Says what is wrong, to those who can put it right. Readers see nothing of it.
 *
 * @param string $why A sentence.
 * @return string HTML.
 */
function upstander_for_editors( $why ) {
	return current_user_can( 'edit_posts' ) ? '<p><strong>Upstander:</strong> ' . esc_html( $why ) . '</p>' : '';
}
